package de.verweisnetz.data.place;

/** A run of postcodes without a gap that belongs to another town, both ends included. */
public record PostcodeRange(String from, String to) {

    static PostcodeRange parse(String text) {
        int dash = text.indexOf('-');
        return new PostcodeRange(text.substring(0, dash), text.substring(dash + 1));
    }

    public boolean contains(String postcode) {
        return postcode.compareTo(from) >= 0 && postcode.compareTo(to) <= 0;
    }
}
