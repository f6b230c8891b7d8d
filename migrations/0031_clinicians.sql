-- Who of the practice's team answers what people ask in private. A title alone does not say so: a practice manager has one,
-- too. Null: as the role says, which is yes for the care team and no for moderators and administrators.

alter table member add column clinical boolean;
