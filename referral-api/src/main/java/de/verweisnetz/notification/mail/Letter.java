package de.verweisnetz.notification.mail;

import java.util.UUID;

/**
 * One mail.
 *
 * @param id makes its Message-ID, by which a mail that comes back is recognised
 */
public record Letter(UUID id, String to, String subject, String text, String html) {}
