package de.verweisnetz.referral;

import de.verweisnetz.referral.lifecycle.Party;
import java.time.Instant;
import java.util.UUID;

/**
 * A referral whose client has had it locked: that there is one, and nothing of what it holds.
 *
 * @param role how the caller stands to it
 * @param reason ASKED, ACCURACY, UNLAWFUL, CLAIMS or OBJECTION
 */
public record RestrictedReferralView(UUID id, String reference, Party role, Instant restrictedAt, String reason) {}
