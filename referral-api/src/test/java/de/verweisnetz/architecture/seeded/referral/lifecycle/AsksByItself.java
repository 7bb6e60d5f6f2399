package de.verweisnetz.architecture.seeded.referral.lifecycle;

import java.net.http.HttpClient;

/** Goes out to other servers by a door of its own. */
record AsksByItself(HttpClient client) {}
