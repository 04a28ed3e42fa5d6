package org.vigia.alerts.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.vigia.contract.PartialDate;

/**
 * One figure in the course of a series.
 *
 * @param day where it stands in time
 * @param said the same at the precision of the text
 */
public record SeriesPoint(BigDecimal value, LocalDate day, PartialDate said) {}
