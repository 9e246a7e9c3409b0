# What R gives for surveys drawn by chance: empty groups, ties, all missing, one value, one row, no
# spread. One line a test: name; data; statistic; df1; df2; p; effects (name=value ...). Undefined is NA.
#
#   Rscript reference.R SURVEYS SEED > reference.csv
#
# Data: groups are parted by |, numbers in them by spaces; the counts of a table's row as the numbers of
# a group; of goodness of fit counts | shares; of correlation x | y; of regression y | x1 | x2.
# The test ReferenceTest reads what this writes, and runs it where Rscript is found.
args <- commandArgs(TRUE)
surveys <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

show <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "NA")
data <- function(parts) paste(sapply(parts, function(v) paste(show(v), collapse = " ")), collapse = "|")
line <- function(name, parts, result) {
    r <- c(result, list(effects = c()))
    effects <- paste(names(r$effects), show(unlist(r$effects)), sep = "=", collapse = " ")
    if (is.null(unlist(r$effects)) || is.na(r$p)) effects <- ""
    number <- function(v) if (is.null(v) || is.na(r$p)) "NA" else show(unname(v))
    cat(name, data(parts), number(r$statistic), number(r$df1), number(r$df2), number(r$p), effects,
        sep = ";")
    cat("\n")
}
none <- list(p = NA)
# a result, or undefined where R refuses it, gives no number, or calls it unreliable
tried <- function(code) {
    result <- tryCatch(
        withCallingHandlers(code, warning = function(w)
            if (grepl("essentially perfect fit", conditionMessage(w))) stop("unreliable")
            else invokeRestart("muffleWarning")),
        error = function(e) none)
    if (is.null(result$p) || is.na(result$p)) none else result
}

pooled_sd <- function(x, y) sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / (length(x) + length(y) - 2))
sizes <- function(x, y) {
    d <- (mean(x) - mean(y)) / pooled_sd(x, y)
    list(COHENS_D = d, HEDGES_G = d * (1 - 3 / (4 * (length(x) + length(y) - 2) - 1)))
}
t_test <- function(x, y, equal) tried({
    t <- t.test(x, y, var.equal = equal)
    list(statistic = t$statistic, df1 = t$parameter, p = t$p.value, effects = sizes(x, y))
})
mann_whitney <- function(x, y) tried({
    w <- wilcox.test(x, y)
    list(statistic = w$statistic, p = w$p.value,
         effects = list(RANK_BISERIAL = 2 * unname(w$statistic) / length(x) / length(y) - 1))
})
squares <- function(y, g) {
    a <- anova(lm(y ~ g))
    ss <- a[["Sum Sq"]]
    list(ETA_SQUARED = ss[1] / sum(ss), EPSILON_SQUARED = (ss[1] - a$Df[1] * a[["Mean Sq"]][2]) / sum(ss))
}
classic <- function(y, g) tried({
    a <- anova(lm(y ~ g))
    list(statistic = a[["F value"]][1], df1 = a$Df[1], df2 = a$Df[2], p = a[["Pr(>F)"]][1], effects = squares(y, g))
})
welch_anova <- function(y, g) tried({
    a <- oneway.test(y ~ g)
    list(statistic = a$statistic, df1 = a$parameter[1], df2 = a$parameter[2], p = a$p.value, effects = squares(y, g))
})
kruskal <- function(y, g) tried({
    k <- kruskal.test(y, g)
    list(statistic = k$statistic, df1 = k$parameter, p = k$p.value,
         effects = list(EPSILON_SQUARED = unname(k$statistic) / (length(y) - 1)))
})
full <- function(table) table[rowSums(table) > 0, colSums(table) > 0, drop = FALSE]
association <- function(table) {
    chi <- unname(chisq.test(table, correct = FALSE)$statistic)
    v <- sqrt(chi / sum(table) / (min(dim(table)) - 1))
    if (all(dim(table) == 2)) list(CRAMERS_V = v, PHI = sign(det(table)) * v) else list(CRAMERS_V = v)
}
chi_square <- function(table, correct) tried({
    table <- full(table)
    if (min(dim(table)) < 2) stop("one answer")
    c <- chisq.test(table, correct = correct)
    list(statistic = c$statistic, df1 = c$parameter, p = c$p.value, effects = association(table))
})
fisher <- function(table) tried({
    table <- full(table)
    if (min(dim(table)) < 2) stop("one answer")
    list(p = fisher.test(table, workspace = 2e7)$p.value, effects = association(table))
})
# a group without anybody keeps its number in the order
trend <- function(table) tried({
    if (min(dim(full(table))) < 2) stop("one answer")
    t <- suppressWarnings(prop.trend.test(table[, 1], rowSums(table)))
    list(statistic = t$statistic, df1 = t$parameter, p = t$p.value)
})
fit <- function(counts, shares) tried({
    if (any(counts[shares == 0] > 0)) stop("no share")
    kept <- shares > 0
    if (sum(kept) < 2) stop("one class")
    c <- chisq.test(counts[kept], p = shares[kept], rescale.p = TRUE)
    list(statistic = c$statistic, df1 = c$parameter, p = c$p.value,
         effects = list(COHENS_W = sqrt(unname(c$statistic) / sum(counts))))
})
pearson <- function(x, y) tried({
    c <- cor.test(x, y)
    list(statistic = c$statistic, df1 = c$parameter, p = c$p.value, effects = list(R = unname(c$estimate)))
})
spearman <- function(x, y) tried({
    c <- cor.test(x, y, method = "spearman")
    tied <- anyDuplicated(x) || anyDuplicated(y) || length(x) > 1290
    list(statistic = c$statistic, df1 = if (tied) length(x) - 2 else NULL, p = c$p.value,
         effects = list(RHO = unname(c$estimate)))
})
regression <- function(y, x) tried({
    s <- summary(lm(y ~ ., data = data.frame(y, x)))
    if (nrow(s$coefficients) <= ncol(x)) stop("follows")
    f <- unname(s$fstatistic)
    rows <- s$coefficients
    named <- list(R_SQUARED = s$r.squared, ADJUSTED_R_SQUARED = s$adj.r.squared)
    for (i in seq_len(nrow(rows))) {
        named[[paste0("b", i - 1)]] <- rows[i, 1]
        named[[paste0("se", i - 1)]] <- rows[i, 2]
        named[[paste0("t", i - 1)]] <- rows[i, 3]
        named[[paste0("p", i - 1)]] <- rows[i, 4]
    }
    list(statistic = f[1], df1 = f[2], df2 = f[3], p = pf(f[1], f[2], f[3], lower.tail = FALSE), effects = named)
})

# the weights of a sample drawn with replacement (linearisation), as survey::svyttest
weighted <- function(x, w, y, v, shares) tried({
    one <- !is.na(x) & !is.na(w) & w > 0
    other <- !is.na(y) & !is.na(v) & v > 0
    z <- c(x[one], y[other]); u <- c(w[one], v[other])
    g <- rep(c(TRUE, FALSE), c(sum(one), sum(other)))
    n <- length(z)
    if (sum(g) < 2 || sum(!g) < 2) stop("few")
    part <- sum(u * z) / sum(u)
    if (shares && min(sum(g), sum(!g)) * min(part, 1 - part) < 5) stop("few expected")
    m1 <- weighted.mean(z[g], u[g]); m2 <- weighted.mean(z[!g], u[!g])
    if (max(abs(z[g] - z[g][1])) == 0 && max(abs(z[!g] - z[!g][1])) == 0) stop("constant")
    e <- ifelse(g, u * (z - m1) / sum(u[g]), -u * (z - m2) / sum(u[!g]))
    t <- (m1 - m2) / sqrt(n / (n - 1) * sum((e - mean(e))^2))
    list(statistic = t, df1 = n - 2, p = 2 * pt(-abs(t), n - 2))
})

fit_finite <- function(counts, whole) tried({
    n <- sum(counts); N <- sum(whole)
    if (any(counts > whole) || sum(whole > 0) < 2 || n == 0 || n == N) stop("nothing to tell")
    m <- rbind(counts, whole - counts)[, whole > 0]
    chi <- unname(chisq.test(m, correct = FALSE)$statistic) * (N - 1) / N
    df <- ncol(m) - 1
    list(statistic = chi, df1 = df, p = pchisq(chi, df, lower.tail = FALSE),
         effects = list(COHENS_W = sqrt(chi * (N - n) / (N - 1) / n)))
})
part_mean <- function(x, a) tried({
    a <- a[!is.na(x)] == 1; x <- x[!is.na(x)]
    n <- sum(a); N <- length(x)
    if (n == 0 || n == N || sd(x) == 0) stop("nothing to tell")
    z <- (mean(x[a]) - mean(x)) / (sd(x) * sqrt((1 - n / N) / n))
    list(statistic = z, p = 2 * pnorm(-abs(z)), effects = list(COHENS_D = (mean(x[a]) - mean(x)) / sd(x)))
})

# answers of a kind: scales (many ties), numbers (none), nobody, all the same
draw <- function(n, kind, shift) switch(kind,
    scale = pmin(6, pmax(1, round(rnorm(n, 3.5 + shift, 1.4)))),
    five = sample(5, n, TRUE),
    number = round(rnorm(n, 10 + shift, 1 + abs(shift)), 4),
    money = round(exp(rnorm(n, 6 + shift / 3, 1)), 2),
    same = rep(3, n),
    nobody = rep(NA_real_, n))

for (i in seq_len(surveys)) {
    kinds <- c("scale", "five", "number", "money", "same", "nobody")
    kind <- sample(kinds, 1, prob = c(6, 4, 6, 3, 1, 0.5))
    k <- sample(2:5, 1)
    n <- sample(c(0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 120), k, TRUE)
    missing <- sample(c(0, 0.1, 0.4), 1)
    groups <- lapply(n, function(m) {
        x <- draw(m, kind, rnorm(1, 0, 0.7))
        x[runif(m) < missing] <- NA
        x
    })
    kept <- lapply(groups, function(x) x[!is.na(x)])
    line("welch", groups[1:2], t_test(kept[[1]], kept[[2]], FALSE))
    line("pooled", groups[1:2], t_test(kept[[1]], kept[[2]], TRUE))
    line("mann_whitney", groups[1:2], mann_whitney(kept[[1]], kept[[2]]))
    y <- unlist(kept)
    g <- factor(rep(seq_along(kept), sapply(kept, length)))
    line("anova", groups, classic(y, g))
    line("welch_anova", groups, welch_anova(y, g))
    line("kruskal_wallis", groups, kruskal(y, g))

    answers <- sample(2:4, 1)
    odds <- lapply(seq_len(k), function(j) rexp(answers))
    table <- t(sapply(seq_len(k), function(j) rowSums(rmultinom(n[j], 1, odds[[j]]))))
    if (n[1] == 0) table[1, ] <- 0
    table[!is.finite(table)] <- 0
    rows <- lapply(seq_len(k), function(j) table[j, ])
    line("chi_square", rows, chi_square(table, TRUE))
    line("chi_square_uncorrected", rows, chi_square(table, FALSE))
    line("fisher", rows[1:2], fisher(table[1:2, ]))
    if (sum(table) <= 60) line("fisher", rows, fisher(table))
    two <- cbind(table[, 1], rowSums(table[, -1, drop = FALSE]))
    line("share_trend", lapply(seq_len(k), function(j) two[j, ]), trend(two))
    shares <- round(rexp(answers), 1)
    line("goodness_of_fit", list(table[1, ], shares), fit(table[1, ], shares))

    m <- sample(c(0, 1, 2, 3, 4, 5, 7, 9, 10, 15, 40, 100), 1)
    x <- draw(m, sample(kinds, 1, prob = c(3, 2, 8, 3, 0.5, 0.2)), 0)
    z <- draw(m, sample(kinds, 1, prob = c(3, 2, 8, 3, 0.5, 0.2)), 0)
    w <- round(0.4 * x + draw(m, kind, 0), 4)
    w[runif(m) < missing] <- NA
    both <- !is.na(x) & !is.na(w)
    line("pearson", list(x, w), pearson(x[both], w[both]))
    line("spearman", list(x, w), spearman(x[both], w[both]))
    all <- both & !is.na(z)
    line("regression", list(w, x, z), regression(w[all], data.frame(x, z)[all, , drop = FALSE]))
}

# of weighted rows, drawn apart so that what is above stays as it is: x | weights | y | weights
set.seed(as.integer(args[2]) + 1)
for (i in seq_len(surveys)) {
    kind <- sample(c("scale", "five", "number", "money", "same", "nobody"), 1, prob = c(6, 4, 6, 3, 1, 0.5))
    parts <- lapply(sample(c(0, 1, 2, 3, 8, 20, 35, 60), 2, TRUE, c(1, 1, 2, 2, 4, 6, 6, 4)), function(m) {
        x <- draw(m, kind, rnorm(1, 0, 0.7))
        x[runif(m) < sample(c(0, 0.2), 1)] <- NA
        w <- round(rexp(m), 2)
        w[runif(m) < 0.05] <- NA
        list(x, w)
    })
    x <- parts[[1]][[1]]; w <- parts[[1]][[2]]; y <- parts[[2]][[1]]; v <- parts[[2]][[2]]
    line("weighted_means", list(x, w, y, v), weighted(x, w, y, v, FALSE))
    hit <- function(a) if (length(a) == 0 || all(is.na(a))) a else 1 * (a > median(a, na.rm = TRUE))
    line("weighted_shares", list(hit(x), w, hit(y), v), weighted(hit(x), w, hit(y), v, TRUE))
}

# of a part of a whole that is counted, drawn apart likewise: counts | the whole's; numbers | who is in
set.seed(as.integer(args[2]) + 2)
for (i in seq_len(surveys)) {
    whole <- sample(c(0, 1, 3, 8, 20, 60), sample(2:5, 1), TRUE)
    counts <- rbinom(length(whole), whole, sample(c(0, 0.3, 0.7, 0.9, 1), 1))
    line("fit_finite", list(counts, whole), fit_finite(counts, whole))
    kind <- sample(c("scale", "number", "money", "same"), 1, prob = c(4, 6, 4, 1))
    x <- draw(sample(c(1, 2, 5, 20, 40), 1), kind, 0)
    x[runif(length(x)) < 0.1] <- NA
    a <- rbinom(length(x), 1, sample(c(0, 0.3, 0.7, 1), 1))
    line("part_mean", list(x, a), part_mean(x, a))
}

# of weighted rows by the package survey, where it is there, drawn apart likewise: x | weights of each group; y | weights | x1 | x2
if (!requireNamespace("survey", quietly = TRUE)) quit()
suppressMessages(library(survey))
design <- function(parts) {
    d <- data.frame(x = unlist(parts[c(TRUE, FALSE)]), w = unlist(parts[c(FALSE, TRUE)]),
        g = rep(seq_len(length(parts) / 2), sapply(parts[c(TRUE, FALSE)], length)))
    d <- d[!is.na(d$x) & !is.na(d$w) & d$w > 0, ]
    n <- table(d$g)
    if (length(n) < 2 || any(n < 2)) stop("few")
    d$g <- factor(d$g)
    svydesign(~1, weights = ~w, data = d)
}
# the place of tied rows is the middle of their weights, and not the mean of places that depend on the order of the rows
ranked <- function(des) {
    x <- des$variables$x; w <- des$variables$w
    des$variables$x <- sapply(x, function(v) sum(w[x < v]) + sum(w[x == v]) / 2) / sum(w)
    des
}
apart <- function(des) {
    if (max(tapply(des$variables$x, des$variables$g, function(x) diff(range(x)))) == 0) stop("constant")
    r <- svyttest(x ~ g, des)
    list(statistic = -r$statistic, df1 = r$parameter, p = r$p.value)
}
several <- function(des) {
    m <- svyglm(x ~ g, des)
    V <- vcov(m)[-1, -1, drop = FALSE]
    if (max(tapply(des$variables$x, des$variables$g, function(x) diff(range(x)))) == 0 || rcond(V) < 1e-11) stop("constant")
    r <- regTermTest(m, ~g)
    list(statistic = c(r$Ftest), df1 = r$df, df2 = r$ddf, p = c(r$p))
}
answers <- function(des) {
    if (length(unique(des$variables$x)) < 2) stop("one answer")
    r <- suppressWarnings(svychisq(~g + x, des))
    p <- prop.table(svytable(~g + x, des))
    e <- outer(rowSums(p), colSums(p))
    list(statistic = r$statistic, df1 = r$parameter[1], df2 = r$parameter[2], p = r$p.value,
         effects = list(CRAMERS_V = sqrt(sum((p - e)^2 / e))))
}
explained <- function(y, w, x, z) {
    d <- data.frame(y, w, x, z)[!is.na(y) & !is.na(w) & w > 0 & !is.na(x) & !is.na(z), ]
    if (nrow(d) <= 3 || length(unique(d$y)) == 1) stop("few")
    naive <- lm(y ~ x + z, d, weights = w)
    if (anyNA(coef(naive))) stop("follows")
    m <- svyglm(y ~ x + z, svydesign(~1, weights = ~w, data = d))
    if (rcond(cov2cor(vcov(m)[-1, -1])) < 1e-11) stop("follows")
    r <- regTermTest(m, ~ x + z)
    list(statistic = c(r$Ftest), df1 = r$df, df2 = r$ddf, p = c(r$p), effects = list(R_SQUARED = summary(naive)$r.squared))
}
set.seed(as.integer(args[2]) + 3)
for (i in seq_len(surveys)) {
    kind <- sample(c("scale", "five", "number", "same", "nobody"), 1, prob = c(6, 4, 6, 1, 0.5))
    few <- sample(2:4, 1)
    parts <- do.call(c, lapply(sample(c(0, 1, 3, 8, 20, 35), few, TRUE, c(1, 1, 3, 6, 6, 4)), function(m) {
        x <- draw(m, kind, rnorm(1, 0, 0.7))
        x[runif(m) < sample(c(0, 0.2), 1)] <- NA
        w <- round(rexp(m), 2)
        if (m > 0 && runif(1) < 0.1) w[1] <- 500
        list(x, w)
    }))
    hit <- lapply(seq_along(parts), function(j) if (j %% 2 == 0) parts[[j]] else 1 * (parts[[j]] > 3))
    line("weighted_rank_sum", parts[1:4], tried(apart(ranked(design(parts[1:4])))))
    line("weighted_anova", parts, tried(several(design(parts))))
    line("weighted_kruskal_wallis", parts, tried(several(ranked(design(parts)))))
    line("weighted_chi_square", hit, tried(answers(design(hit))))
    m <- sample(c(0, 2, 3, 5, 10, 40), 1)
    x <- draw(m, kind, 0); z <- draw(m, "number", 0); y <- round(0.4 * x + draw(m, "number", 0), 4)
    w <- round(rexp(m), 2)
    line("weighted_regression", list(y, w, x, z), tried(explained(y, w, x, z)))
}
