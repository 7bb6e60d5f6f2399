package de.verweisnetz.portal.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers as they work from abroad too: beginning with +49. */
final class GermanNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private GermanNumber() {}

    /** The number with its country, or as it came when it is none. */
    static String international(String phone) {
        try {
            return NUMBERS.format(NUMBERS.parse(phone, "DE"), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return phone;
        }
    }
}
