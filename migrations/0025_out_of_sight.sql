-- Moderators go through what came with an import as spam or out of the bin, newest first. Most communities have a lot of it.
create index post_thrown_away on post (id) where state in ('spam', 'trash');
create index act_of_binning on moderation_act (post_id) where act in ('bin', 'bin-topic');
