namespace DataOps.Projects.Seeds;

/// <summary>What a look at the characters of a value tells, without making a string of them.</summary>
/// <param name="form">The narrowest form.</param>
/// <param name="integerDigits">For numbers, digits before the point without leading zeros.</param>
/// <param name="fractionDigits">For decimals, digits behind the point; for timestamps, digits of the second's fraction.</param>
/// <param name="fitsInteger">Whether an integer fits 32 bits.</param>
/// <param name="fitsBigInt">Whether an integer fits 64 bits.</param>
/// <param name="hasLeadingZero">Whether a number starts with a zero that means nothing, as codes do.</param>
internal readonly struct ScannedValue(
    ValueForm form, int integerDigits = 0, int fractionDigits = 0, bool fitsInteger = false, bool fitsBigInt = false, bool hasLeadingZero = false)
{
    public ValueForm Form { get; } = form;

    public int IntegerDigits { get; } = integerDigits;

    public int FractionDigits { get; } = fractionDigits;

    public bool FitsInteger { get; } = fitsInteger;

    public bool FitsBigInt { get; } = fitsBigInt;

    public bool HasLeadingZero { get; } = hasLeadingZero;
}
