package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Other referrals of the same client, as far as somebody who may know both has linked them. */
@Embeddable
public class Links {
    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "forwarded_from", updatable = false)
    private @Nullable UUID forwardedFrom;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "same_case_as")
    private @Nullable UUID sameCaseAs;

    @Column(name = "presented", updatable = false)
    private @Nullable Boolean presented;

    protected Links() {}

    static Links none() {
        return new Links();
    }

    static Links from(@Nullable UUID referral) {
        var links = new Links();
        links.forwardedFrom = referral;
        return links;
    }

    static Links presentedAfter(UUID referral) {
        var links = from(referral);
        links.presented = true;
        return links;
    }

    Links sameCaseAs(UUID referral) {
        var linked = from(forwardedFrom);
        linked.presented = presented;
        linked.sameCaseAs = referral;
        return linked;
    }

    /** The referral that was passed on to make this one. */
    public @Nullable UUID forwardedFrom() {
        return forwardedFrom;
    }

    /** Whether the client herself presented the code of the one before: nobody sent her here. */
    public boolean isPresented() {
        return Boolean.TRUE.equals(presented);
    }

    /** The referral that counts for the person, where she came with two codes. */
    public @Nullable UUID sameCaseAs() {
        return sameCaseAs;
    }
}
