create table airports (
    iata varchar primary key,
    name varchar not null,
    city varchar not null,
    state varchar not null,
    country varchar not null,
    latitude double not null,
    longitude double not null
);
