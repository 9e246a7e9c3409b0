package org.feltbok.study;

import org.feltbok.base.text.LocalText;

/** Where data come from; source, licence and note may be empty. */
public record Origin(
        String id,
        String key,
        OriginKind kind,
        LocalText label,
        String source,
        String licence,
        String note) {}
