package de.verweisnetz.referral.consent;

import java.util.UUID;

/**
 * With which text a client was informed.
 *
 * @param language of the text
 */
public record GivenNotice(
        UUID referral, String textVersion, String language, TextVariant variant, ConsentChannel channel) {}
