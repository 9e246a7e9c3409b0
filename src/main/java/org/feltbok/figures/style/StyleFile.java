package org.feltbok.figures.style;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A house style as a file to share. */
public final class StyleFile {
    /** Larger files are none of ours. */
    private static final long MOST_BYTES = 100_000;

    private StyleFile() {}

    /**
     * @throws FaultException with every fault found and its line; also when there is no such file
     */
    public static HouseStyle read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw new FaultException(Fault.at(Fault.Place.file(name), "figures.style.unread"));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException(
                        Fault.at(Fault.Place.file(name), "figures.style.large", MOST_BYTES / 1000));
            }
            String json = Files.readString(file, StandardCharsets.UTF_8);
            // some editors begin a file with a byte order mark
            return HouseStyle.parse(json.startsWith("\ufeff") ? json.substring(1) : json, name);
        } catch (CharacterCodingException e) {
            throw new FaultException(Fault.at(Fault.Place.file(name), "figures.style.letters"));
        } catch (IOException e) {
            throw new FaultException(Fault.at(Fault.Place.file(name), "figures.style.unread"));
        }
    }

    /** Writes a style in place of what stands there. */
    public static void write(HouseStyle style, Path file) {
        try {
            Files.writeString(file, style.toJson(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FaultException(e, "export.fault.file", file.toString());
        }
    }
}
