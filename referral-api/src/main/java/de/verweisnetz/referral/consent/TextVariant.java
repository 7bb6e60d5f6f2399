package de.verweisnetz.referral.consent;

/**
 * Which wording of a text fits a referral.
 *
 * @param law that binds the centre
 * @param scope the data it speaks of
 */
public record TextVariant(ConsentLaw law, ConsentScope scope) {
    /** For a code to a centre under the general law. */
    public static final TextVariant PLAIN = new TextVariant(ConsentLaw.GDPR_BDSG, ConsentScope.CODE);
}
