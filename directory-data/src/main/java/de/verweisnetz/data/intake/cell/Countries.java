package de.verweisnetz.data.intake.cell;

import de.verweisnetz.data.column.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the two letters of a country by its name in German or English. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(Words.fold(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(Words.fold(country.getDisplayCountry(Locale.GERMAN)), code);
            codes.putIfAbsent(Words.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        codes.put("d", "DE");
        codes.put("brd", "DE");
        codes.put("bundesrepublik deutschland", "DE");
        return codes;
    }
}
