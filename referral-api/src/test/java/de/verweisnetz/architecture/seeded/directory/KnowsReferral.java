package de.verweisnetz.architecture.seeded.directory;

import de.verweisnetz.architecture.seeded.referral.Referrals;

/** Against the map: the directory stands below referrals. */
record KnowsReferral(Referrals referrals) {}
