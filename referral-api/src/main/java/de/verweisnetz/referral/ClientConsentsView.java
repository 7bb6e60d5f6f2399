package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.consent.ConsentText;
import java.util.List;

/**
 * What a client agreed to, and what she can still be asked.
 *
 * @param texts in her language, in the wording that fits her referral
 */
public record ClientConsentsView(List<ConsentRecord> items, List<ConsentText> texts) {}
