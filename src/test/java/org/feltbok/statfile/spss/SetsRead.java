package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.StatSet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sets as they are read of bytes, in a file of two variables. */
public final class SetsRead {
    private SetsRead() {}

    public static List<StatSet> of(String bytes) {
        return SavSets.read(
                bytes.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Map.of("V1", "one", "V2", "two"),
                n -> "label of " + n);
    }
}
