-- The people of the demonstration; the issuer is a setting because it holds Keycloak's port.
INSERT INTO identity.participant (id, name, kind, state) VALUES
  ('1a000000-0000-4000-8000-000000000001', 'Musterprojekt Streetwork', 'OUTREACH', 'ACTIVE'),
  ('1a000000-0000-4000-8000-000000000002', 'Musterberatung Arbeit', 'CENTRE', 'ACTIVE'),
  ('1a000000-0000-4000-8000-000000000003', 'Musterberatung Hafen', 'CENTRE', 'ACTIVE'),
  ('1a000000-0000-4000-8000-000000000004', 'Musternetz Koordination', 'COORDINATION', 'ACTIVE')
ON CONFLICT DO NOTHING;

INSERT INTO identity.team (id, participant_id, name) VALUES
  ('2a000000-0000-4000-8000-000000000001', '1a000000-0000-4000-8000-000000000001', 'Team Nord'),
  ('2a000000-0000-4000-8000-000000000002', '1a000000-0000-4000-8000-000000000001', 'Team Süd'),
  ('2a000000-0000-4000-8000-000000000003', '1a000000-0000-4000-8000-000000000002', 'Beratung'),
  ('2a000000-0000-4000-8000-000000000004', '1a000000-0000-4000-8000-000000000003', 'Beratung'),
  ('2a000000-0000-4000-8000-000000000005', '1a000000-0000-4000-8000-000000000004', 'Koordination'),
  ('2a000000-0000-4000-8000-000000000006', '1a000000-0000-4000-8000-000000000004', 'Datenschutz'),
  ('2a000000-0000-4000-8000-000000000007', '1a000000-0000-4000-8000-000000000004', 'Technik')
ON CONFLICT DO NOTHING;

-- Another port of Keycloak is another issuer of the same people.
INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, manager, state, display_name)
SELECT ('4a000000-0000-4000-8000-' || right(subject, 12))::uuid,
       current_setting('verweisnetz.issuer'),
       subject,
       ('1a000000-0000-4000-8000-00000000000' || participant)::uuid,
       ('2a000000-0000-4000-8000-00000000000' || team)::uuid,
       ARRAY[role],
       manager,
       'ACTIVE',
       display_name
FROM (VALUES
  ('0a000000-0000-4000-8000-000000000001', 1, 1, 'streetworker', false, 'Stefan'),
  ('0a000000-0000-4000-8000-000000000002', 1, 2, 'streetworker', false, 'Sofia'),
  ('0a000000-0000-4000-8000-000000000003', 2, 3, 'partner', true, 'Paula'),
  ('0a000000-0000-4000-8000-000000000004', 3, 4, 'partner', true, 'Pavel'),
  ('0a000000-0000-4000-8000-000000000005', 4, 5, 'coordinator', true, 'Clara'),
  ('0a000000-0000-4000-8000-000000000006', 4, 6, 'dpo', false, 'Dana'),
  ('0a000000-0000-4000-8000-000000000007', 4, 7, 'admin', false, 'Adam'),
  ('0a000000-0000-4000-8000-000000000011', 2, 3, 'partner', false, 'Musterberatung Arbeit (API)'),
  ('0a000000-0000-4000-8000-000000000012', 3, 4, 'partner', false, 'Musterberatung Hafen (API)')
) AS demo (subject, participant, team, role, manager, display_name)
ON CONFLICT (id) DO UPDATE SET issuer = excluded.issuer;

-- The organisations of the demo directory that these participants answer for.
INSERT INTO directory.managed_organization (organization_id, participant_id) VALUES
  ('3a000000-0000-4000-8000-000000000001', '1a000000-0000-4000-8000-000000000002'),
  ('3a000000-0000-4000-8000-000000000002', '1a000000-0000-4000-8000-000000000003')
ON CONFLICT DO NOTHING;
