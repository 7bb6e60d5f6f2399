package de.verweisnetz.referral.clientdata;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.sealing.SealingProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold before client data are sealed; afterwards nobody can check it any more. */
final class ClientDataRules {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "DE";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@.<>\"]{2,}");

    private ClientDataRules() {}

    /** The contents with their number in international form; a problem that quotes nothing when they cannot be used. */
    static Contents checked(ClientData data, LocalDate today) {
        var contents = data.contents();
        var errors = new ArrayList<FieldError>();
        var value = reachable(contents.channel(), contents.value().strip());
        if (value.isEmpty()) {
            errors.add(FieldError.at("/client/value", "contact-value"));
        }
        var until = contents.reachableUntil();
        if (until != null && until.isBefore(today)) {
            errors.add(FieldError.at("/client/reachable_until", "reachable-past"));
        }
        for (int i = 0; i < contents.safeTimes().size(); i++) {
            if (contents.safeTimes().get(i).isReversed()) {
                errors.add(FieldError.at("/client/safe_times/" + i, "times-reversed"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(SealingProblem.CLIENT_DATA_RULE, errors);
        }
        return new Contents(
                contents.channel(),
                value.orElseThrow(),
                contents.name(),
                contents.safeTimes(),
                until,
                contents.leaveNoMessage(),
                contents.doNotSayWhoCalls());
    }

    private static Optional<String> reachable(ContactChannel channel, String value) {
        return channel.isByNumber()
                ? number(value)
                : Optional.of(value).filter(address -> EMAIL.matcher(address).matches());
    }

    /** Numbers of other countries carry their prefix: many clients are not in Germany, or not yet. */
    private static Optional<String> number(String value) {
        try {
            var number = NUMBERS.parse(value, HOME);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
