package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ReadText;
import org.feltbok.statfile.data.StatFault;
import org.feltbok.statfile.data.StatLabel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What values of texts of more than eight bytes mean, and which count as missing. */
final class LongStrings {
    private final ByteOrder order;
    private final Charset charset;

    LongStrings(ByteOrder order, Charset charset) {
        this.order = order;
        this.charset = charset;
    }

    /** By the name of the variable in lower case. */
    Map<String, List<StatLabel>> labels(byte[] bytes) {
        Map<String, List<StatLabel>> all = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
        try {
            while (in.hasRemaining()) {
                String name = text(in, in.getInt());
                in.getInt();
                int count = in.getInt();
                List<StatLabel> labels = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    String value = text(in, in.getInt());
                    labels.add(new StatLabel(value, text(in, in.getInt())));
                }
                all.put(name.toLowerCase(Locale.ROOT), labels);
            }
        } catch (BufferUnderflowException e) {
            throw new StatFault("statfile.broken_part", "7/21");
        }
        return all;
    }

    /** By the name of the variable in lower case. */
    Map<String, List<Object>> missing(byte[] bytes) {
        Map<String, List<Object>> all = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
        try {
            while (in.hasRemaining()) {
                String name = text(in, in.getInt());
                int count = in.get();
                int length = in.getInt();
                List<Object> missing = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    missing.add(text(in, length));
                }
                all.put(name.toLowerCase(Locale.ROOT), missing);
            }
        } catch (BufferUnderflowException e) {
            throw new StatFault("statfile.broken_part", "7/22");
        }
        return all;
    }

    private String text(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return ReadText.filled(bytes, charset);
    }
}
