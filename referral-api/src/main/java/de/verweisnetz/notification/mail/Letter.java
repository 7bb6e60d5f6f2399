package de.verweisnetz.notification.mail;

import java.util.UUID;

/**
 * One mail.
 *
 * @param about told by its Message-ID as well
 * @param id makes its Message-ID, by which a mail that comes back is recognised
 */
public record Letter(About about, UUID id, String to, String subject, String text, String html) {}
