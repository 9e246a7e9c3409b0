package org.feltbok.statfile;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.statfile.data.StatFault;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.spss.SavReader;
import org.feltbok.statfile.stata.DtaReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads files of SPSS and Stata, told apart by their names; what is wrong is told. */
public final class StatReader {
    private StatReader() {}

    /** Whether a name is one of such a file. */
    public static boolean takes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".dta") || isSpss(lower);
    }

    private static boolean isSpss(String lower) {
        return lower.endsWith(".sav") || lower.endsWith(".zsav");
    }

    /**
     * Reads a file row by row.
     *
     * @param name what faults call the file
     * @return false (told) if it could not be read to its end
     */
    public static boolean read(
            Path file, String name, StatHandler handler, Consumer<Fault> faults) {
        if (!Files.isRegularFile(file)) {
            String key = Files.exists(file) ? "tabular.not_a_file" : "tabular.not_readable";
            faults.accept(Fault.at(Place.file(name), key));
            return false;
        }
        try {
            if (isSpss(name.toLowerCase(Locale.ROOT))) {
                SavReader.read(file, handler);
            } else {
                DtaReader.read(file, handler);
            }
            return true;
        } catch (StatFault e) {
            faults.accept(new Fault(Place.file(name), e.key(), e.args()));
        } catch (IOException e) {
            faults.accept(Fault.at(Place.file(name), "tabular.not_readable"));
        }
        return false;
    }
}
