package de.verweisnetz.referral.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One consent as its parties and the client may see it, and as it can be proved later.
 *
 * @param direction FORWARD to the recipient, BACK to the sender
 * @param law that binds the recipient, and in whose wording she was asked
 * @param scope which data she was asked about
 * @param counsellorConfirmed only for a client under 16
 * @param senderId the participant that referred her
 * @param recipientId the participant it holds for, and no other
 * @param organizationId the listed organisation she was told about
 * @param withdrawnAt when she took it back, or null
 * @param withdrawnChannel where; null as long as she has not, and for who must not learn it
 */
public record ConsentRecord(
        @NotNull UUID id,
        @NotNull UUID referralId,
        @NotNull ConsentPurpose purpose,
        @NotNull ConsentPurpose.Direction direction,
        @NotNull @Size(max = 20) String textVersion,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotNull ConsentLaw law,
        @NotNull ConsentScope scope,
        @NotNull ConsentChannel channel,
        @NotNull Instant givenAt,
        @NotNull AskedAs askedAs,
        boolean counsellorConfirmed,
        @NotNull UUID senderId,
        @NotNull UUID recipientId,
        @NotNull UUID organizationId,
        @Nullable Instant withdrawnAt,
        @Nullable ConsentChannel withdrawnChannel) {

    /** The same for who must not learn that she was with the centre when she took it back. */
    public ConsentRecord withoutSite() {
        if (withdrawnChannel != ConsentChannel.ON_SITE) {
            return this;
        }
        return new ConsentRecord(
                id,
                referralId,
                purpose,
                direction,
                textVersion,
                language,
                law,
                scope,
                channel,
                givenAt,
                askedAs,
                counsellorConfirmed,
                senderId,
                recipientId,
                organizationId,
                withdrawnAt,
                null);
    }

    /** The form that is hashed when it is given: every field, each on its line. Never changed, or no old proof holds. */
    String given() {
        return lines(
                "consent-1",
                id,
                referralId,
                purpose,
                direction,
                textVersion,
                language,
                law,
                scope,
                channel,
                givenAt,
                askedAs,
                counsellorConfirmed,
                senderId,
                recipientId,
                organizationId);
    }

    /** The form that is hashed when she takes it back. */
    String withdrawn() {
        return given() + "\n" + lines(String.valueOf(withdrawnAt), String.valueOf(withdrawnChannel));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    private static String lines(Object... fields) {
        return Stream.of(fields).map(Object::toString).collect(Collectors.joining("\n"));
    }
}
