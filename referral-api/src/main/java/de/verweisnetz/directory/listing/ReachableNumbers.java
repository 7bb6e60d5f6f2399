package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** Tells which numbers can be called from abroad: 0800, 0180 and short numbers often cannot. */
final class ReachableNumbers {
    private static final String FIELD = "reachable_from_abroad";
    private static final String COUNTRY = "DE";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> EVERYWHERE = Set.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP,
            PhoneNumberType.PERSONAL_NUMBER);

    private ReachableNumbers() {}

    /** Marks a contact that does not say it itself; without a number that can be read nobody knows. */
    static void mark(ObjectNode contact) {
        if (!contact.path(FIELD).isBoolean()) {
            contact.remove(FIELD);
            if (contact.path("phone").isTextual()) {
                isReachable(contact.path("phone").asText()).ifPresent(reachable -> contact.put(FIELD, reachable));
            }
        }
    }

    private static Optional<Boolean> isReachable(String phone) {
        return parse(phone).flatMap(number -> {
            if (NUMBERS.getNumberType(number) == PhoneNumberType.UNKNOWN) {
                // A number that no plan knows, unless it is too short for any: 115, 116 016.
                return NUMBERS.isPossibleNumber(number) ? Optional.<Boolean>empty() : Optional.of(false);
            }
            return Optional.of(EVERYWHERE.contains(NUMBERS.getNumberType(number)));
        });
    }

    private static Optional<PhoneNumber> parse(String phone) {
        try {
            return Optional.of(NUMBERS.parse(phone, COUNTRY));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
