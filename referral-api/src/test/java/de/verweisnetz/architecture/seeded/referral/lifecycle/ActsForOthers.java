package de.verweisnetz.architecture.seeded.referral.lifecycle;

import de.verweisnetz.identity.NodeWork;

/** No clock, yet it acts in the name of others. */
record ActsForOthers(NodeWork node) {}
