package org.feltbok.study.plain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Keys as file names and back: what a file system would not take, or would take for a path, is
 * written as %XX.
 */
public final class PlainNames {
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String UNSAFE = "/\\:*?\"<>|%";

    private PlainNames() {}

    /** The file name, without ending, for a key; never a path. */
    public static String toFile(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean edge =
                    (i == 0 && (c == '.' || c == ' ' || isDevice(key)))
                            || (i == key.length() - 1 && (c == '.' || c == ' '));
            if (edge || c < ' ' || UNSAFE.indexOf(c) >= 0) {
                name.append('%').append(String.format("%02X", (int) c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** Whether Windows takes it for a device, whatever its ending, and makes no file of it. */
    public static boolean isDevice(String name) {
        return RESERVED.matcher(name).matches();
    }

    /** The key of a file name without ending. */
    public static String toKey(String fileName) {
        if (fileName.indexOf('%') < 0) {
            return fileName;
        }
        try {
            return URLDecoder.decode(fileName.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that we did not write stands for itself
            return fileName;
        }
    }
}
