package de.verweisnetz.referral;

import java.time.Instant;
import java.util.List;

/**
 * What a link opens.
 *
 * @param organization for which it answers
 * @param single whether it was made for one referral
 */
public record AnswerLinkView(String organization, boolean single, Instant expiresAt, List<LinkedReferralView> items) {}
