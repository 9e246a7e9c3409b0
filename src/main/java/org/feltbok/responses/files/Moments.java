package org.feltbok.responses.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days with or without a time: 2018-11-14, 2018-11-14T10:20:00, also with a distance to UTC. */
final class Moments {
    private static final int DAY = "2018-11-14".length();

    private Moments() {}

    static boolean isMoment(String text) {
        try {
            if (text.length() == DAY) {
                LocalDate.parse(text);
            } else {
                DateTimeFormatter.ISO_DATE_TIME.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
