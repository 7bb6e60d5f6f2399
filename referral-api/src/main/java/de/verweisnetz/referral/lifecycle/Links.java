package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.NullableUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The referral that this one continues. Never changed. */
@Embeddable
public class Links {
    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "forwarded_from", updatable = false)
    private @Nullable UUID forwardedFrom;

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

    /** The referral that was passed on to make this one. */
    public @Nullable UUID forwardedFrom() {
        return forwardedFrom;
    }

    /** Whether the client herself presented the code of the one before: nobody sent her here. */
    public boolean isPresented() {
        return Boolean.TRUE.equals(presented);
    }
}
