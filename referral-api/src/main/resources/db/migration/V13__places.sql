-- The postal file that an operator has imported; without one the node knows the small table it comes with.
CREATE TABLE directory.postal_place (
  position   integer PRIMARY KEY,
  postcode   text    NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
  kreis      text    NOT NULL CHECK (kreis ~ '^[0-9]{5}$'),
  kreis_name text    NOT NULL,
  name       text    NOT NULL,
  latitude   float8  NOT NULL,
  longitude  float8  NOT NULL
);
COMMENT ON TABLE directory.postal_place IS 'A postcode lies in every Kreis it has a row for. Data: GeoNames, CC BY 4.0.';
COMMENT ON COLUMN directory.postal_place.name IS 'Empty for the postcode of a company.';

CREATE TABLE directory.postal_file (
  only_one    boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
  id          uuid        NOT NULL,
  imported_at timestamptz NOT NULL,
  places      integer     NOT NULL
);
COMMENT ON COLUMN directory.postal_file.id IS 'Another one with each import: processes see by it that they must read again.';

GRANT SELECT ON directory.postal_place, directory.postal_file TO verweisnetz_app, verweisnetz_jobs;
