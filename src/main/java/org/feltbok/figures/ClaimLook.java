package org.feltbok.figures;

import java.util.List;

/**
 * A claim as it is being written.
 *
 * @param methods words of the tests that fit what is compared; empty if there is none
 * @param why in words why a test was taken that nobody chose; empty if somebody did
 */
public record ClaimLook(CheckedClaim checked, List<String> methods, String why) {
    public ClaimLook {
        methods = List.copyOf(methods);
    }
}
