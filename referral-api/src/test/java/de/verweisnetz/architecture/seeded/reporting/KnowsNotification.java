package de.verweisnetz.architecture.seeded.reporting;

import de.verweisnetz.architecture.seeded.notification.Mail;

/** Against the map: modules of the last row do not know each other. */
record KnowsNotification(Mail mail) {}
