package de.verweisnetz.portal.inbox;

import de.verweisnetz.portal.api.ContactDataState;
import de.verweisnetz.portal.api.Member;
import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.message.ClientMessage;
import de.verweisnetz.portal.qr.QrPicture;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a received referral shows beside the referral.
 *
 * @param me the member who looks at it
 * @param contactData null where the referral carries none
 * @param passed null unless the centre has passed it on
 * @param counted the referral that counts for the person; null unless this one is linked
 * @param alike those the person may have come with before, where that can be
 */
public record Casework(
        String me,
        List<Member> members,
        @Nullable ContactDataState contactData,
        @Nullable Passed passed,
        @Nullable Referral counted,
        List<Referral> alike) {

    /** As what it was passed on, and what the client is told. */
    public record Passed(Referral referral, @Nullable ClientMessage message, @Nullable QrPicture qr) {

        static Passed of(Referral next, Offer offer, @Nullable String operatorPhone) {
            Referral.Voucher voucher = next.voucher();
            return voucher == null
                    ? new Passed(next, null, null)
                    : new Passed(next, ClientMessage.of(next, offer, operatorPhone), QrPicture.of(voucher.url()));
        }
    }

    /** The name of who takes care of it; null for nobody, or for somebody who has left. */
    public @Nullable String assignee(Referral referral) {
        return members.stream()
                .filter(member -> member.id().equals(referral.assignedTo()))
                .findFirst()
                .map(Member::displayName)
                .orElse(null);
    }

    /** To whom it can be given today. */
    public List<Member> present(Referral referral, LocalDate today) {
        return members.stream()
                .filter(member -> !member.isAwayOn(today))
                .filter(member -> !member.id().equals(referral.assignedTo()))
                .toList();
    }
}
