-- What does the history no longer need? The tables it was made from.
DROP TABLE IF EXISTS receivable_day;
DROP TABLE IF EXISTS receivable_cover;
DROP TABLE IF EXISTS receivable_uneven;
DROP TABLE IF EXISTS receivable_applied;
DROP TABLE IF EXISTS receivable_bare;
DROP TABLE IF EXISTS receivable_left;
