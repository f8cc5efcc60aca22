namespace DataOps.Sql.Emit;

/// <summary>
/// The neutral vocabulary: operations with one exact meaning each. Readers map the functions of a dialect into it, writers say it in
/// an engine. Null in gives null out unless stated otherwise; characters are code points, counted from one.
/// </summary>
internal enum Operation
{
    // Numbers.
    Add,
    Subtract,
    Multiply,
    Negate,

    /// <summary>Quotient of whole numbers, the fraction cut; no result by zero.</summary>
    DivideWhole,

    /// <summary>Quotient of whole numbers, the fraction cut; null by zero.</summary>
    DivideWholeOrNull,

    /// <summary>Quotient in binary floating point; no result by zero.</summary>
    DivideDouble,

    /// <summary>Quotient in binary floating point; infinite or no number by zero, as IEEE has it.</summary>
    DivideDoubleOrInfinite,

    /// <summary>Quotient of decimals with at least 16 significant digits; no result by zero.</summary>
    DivideDecimal,

    /// <summary>Quotient of decimals, cut to the scale of the type.</summary>
    DivideDecimalCut,

    /// <summary>Remainder with the sign of the dividend; no result by zero.</summary>
    Remainder,

    /// <summary>Remainder with the sign of the dividend; null by zero.</summary>
    RemainderOrNull,
    Power,
    BitAnd,
    BitOr,
    BitXor,
    BitNot,
    ShiftLeft,
    ShiftRight,
    Absolute,
    Sign,

    /// <summary>The nearest whole number, halves away from zero; detail has the digits kept where they are constant.</summary>
    RoundAway,

    /// <summary>The nearest whole number, halves to the even one.</summary>
    RoundEven,

    /// <summary>The number cut to some digits behind the point.</summary>
    Cut,
    Floor,
    Ceiling,
    SquareRoot,
    Exponential,
    NaturalLogarithm,
    Logarithm10,
    Logarithm2,

    /// <summary>Logarithm of the second argument to the base of the first.</summary>
    LogarithmOf,
    Sine,
    Cosine,
    Tangent,
    Cotangent,
    ArcSine,
    ArcCosine,
    ArcTangent,
    ArcTangent2,
    Degrees,
    Radians,
    Pi,
    Random,
    Factorial,
    GreatestCommonDivisor,
    LeastCommonMultiple,

    // Choice.

    /// <summary>The greatest of those not null.</summary>
    Greatest,

    /// <summary>The least of those not null.</summary>
    Least,

    /// <summary>The greatest; null where one is null.</summary>
    GreatestStrict,

    /// <summary>The least; null where one is null.</summary>
    LeastStrict,
    NullIf,

    // Text.

    /// <summary>Texts joined; null where one is null.</summary>
    Concat,

    /// <summary>Texts joined, nulls passed over.</summary>
    ConcatSkippingNulls,

    /// <summary>Texts joined with the first between them, nulls passed over.</summary>
    ConcatWithSeparator,
    Upper,
    Lower,
    TitleCase,
    CharacterLength,

    /// <summary>Characters, without blanks at the end.</summary>
    CharacterLengthTrimmed,
    ByteLength,

    /// <summary>Characters from a place on; what lies before the first counts into the length. A negative length is an error.</summary>
    Substring,

    /// <summary>Characters from a place on; a negative place counts from the end.</summary>
    SubstringFromEnd,

    /// <summary>The first characters; all but the last where the number is negative.</summary>
    Left,

    /// <summary>The last characters; all but the first where the number is negative.</summary>
    Right,

    /// <summary>The place of the second text in the first, 0 where it is not there; 1 for the empty text.</summary>
    Position,

    /// <summary>The same from a place on; 0 for the empty text.</summary>
    PositionFrom,
    Replace,
    Reverse,
    Repeat,
    PadLeft,
    PadRight,

    /// <summary>Without blanks, or the characters of the second argument, at both ends.</summary>
    Trim,
    TrimLeft,
    TrimRight,

    /// <summary>The n-th part of a text between separators; from the end where n is negative; empty where there is none.</summary>
    SplitPart,
    SplitToList,
    Translate,
    StartsWith,
    EndsWith,
    ContainsText,
    CharacterOf,

    /// <summary>The code of the first character; null for the empty text.</summary>
    CodeOrNull,

    /// <summary>The code of the first character; 0 for the empty text.</summary>
    CodeOrZero,

    /// <summary>The code of the first character; -1 for the empty text.</summary>
    CodeOrMinusOne,
    Overlay,
    Md5,
    Sha256,
    Sha1,
    Sha512,
    ToHex,
    ToBase64,
    FromBase64,
    Space,

    /// <summary>A whole number with zeros before it, up to the number of characters in detail, the sign among them.</summary>
    ZeroPadded,

    // Patterns.

    /// <summary>Where the first match of a pattern of SQL Server's begins, 0 for none; detail has it as a regular expression.</summary>
    PatternPosition,
    Like,
    NotLike,
    LikeEscape,
    ILike,
    NotILike,
    ILikeEscape,
    Glob,
    SimilarTo,

    /// <summary>Whether a regular expression matches somewhere.</summary>
    RegexMatches,
    RegexMatchesIgnoringCase,

    /// <summary>Whether a regular expression matches the whole text.</summary>
    RegexMatchesWhole,
    RegexReplaceFirst,
    RegexReplaceAll,
    RegexExtract,
    RegexSplit,

    /// <summary>What a group of the first match holds, the whole match for group 0; null where nothing matches.</summary>
    RegexGroup,

    /// <summary>The same, but the empty text where nothing matches.</summary>
    RegexGroupOrEmpty,

    /// <summary>A list of what the whole pattern, or a group of it, matches.</summary>
    RegexAll,
    RegexCount,

    // Time; detail has the unit.

    /// <summary>A moment moved by a number of units, days clipped to the month's end.</summary>
    DateAdd,

    /// <summary>How many boundaries of the unit lie between two moments.</summary>
    DateDiffBoundaries,

    /// <summary>How many whole units lie between two moments.</summary>
    DateDiffFull,

    /// <summary>The start of the unit, a timestamp.</summary>
    DateTruncate,

    /// <summary>A part of a moment, a whole number; seconds cut.</summary>
    DatePart,

    /// <summary>Seconds with their fraction, or since 1970.</summary>
    DatePartFraction,

    /// <summary>Seconds and their fraction, as milliseconds or microseconds.</summary>
    DateName,
    AddDays,
    SubtractDays,
    DaysBetween,
    AddInterval,
    SubtractInterval,
    TimestampDifference,
    IntervalAdd,
    IntervalSubtract,
    IntervalMultiply,
    IntervalDivide,
    IntervalNegate,
    DateAndTime,
    MakeInterval,
    MakeDate,
    MakeTime,
    MakeTimestamp,
    LastDay,
    Age,
    CurrentDate,
    CurrentTimestamp,
    CurrentTimestampTz,
    TimeZone,
    FromUnixSeconds,

    /// <summary>The moment so many microseconds, or milliseconds by the detail, after 1970 began.</summary>
    FromUnixUnits,

    /// <summary>Whole milliseconds or microseconds since 1970, by the detail.</summary>
    UnixUnits,

    /// <summary>The start of the interval of a width that a moment lies in, counted from an origin.</summary>
    DateBin,
    FormatDate,
    ParseDate,

    /// <summary>The same, but null where the text is of another form.</summary>
    TryParseDate,
    FormatNumber,
    MonthName,
    DayName,

    // Identity.
    NewUuid,

    // Lists.
    ListContains,
    ListLength,
    ListElement,
    ListConcat,
    ListAppend,
    ListPrepend,
    ListPosition,
    ListSort,
    ListDistinct,
    ListSum,
    ListMin,
    ListMax,
    ListTransform,
    ListFilter,
    ListSlice,
    ListToText,
    ListRange,
    ListReverse,
    ListOverlaps,
    ListContainsAll,
    ListRemove,
    ListReplace,

    /// <summary>Sorted the other way round, nulls last.</summary>
    ListSortDescending,

    /// <summary>How many different values a list has, nulls left out.</summary>
    ListCountDistinct,
    ListCount,
    ListAverage,
    ListFirst,
    ListLast,

    /// <summary>A row for each element.</summary>
    Unnest,

    /// <summary>A row for each number or moment from one to another.</summary>
    SeriesRows,

    // JSON; paths are in detail as a list of keys and places.
    JsonValue,
    JsonText,
    JsonValid,

    /// <summary>The text of the scalar at a path; null where there is none, or an object, array or null. Detail has the path's steps, one a line.</summary>
    JsonScalarAt,

    /// <summary>1 for the text of an object or array, 0 for any other.</summary>
    JsonIsStructure,
    JsonArrayLength,
    JsonType,

    /// <summary>OBJECT, ARRAY, VARCHAR, BOOLEAN, NULL, or UBIGINT, BIGINT and DOUBLE for numbers.</summary>
    JsonKind,

    /// <summary>The keys of an object in its order, of others none.</summary>
    JsonKeys,
    ToJson,

    /// <summary>An object of keys and values, one after the other.</summary>
    JsonObject,
    JsonArray,

    /// <summary>An array of all values of a group, nulls too; null of no rows.</summary>
    JsonArrayAggregate,

    /// <summary>An object of the keys and values of a group; null of no rows.</summary>
    JsonObjectAggregate,

    /// <summary>Whether an object has a key, or an array a text; detail has it.</summary>
    JsonHasKey,

    /// <summary>The text of the object or array at a path; null where there is none. Detail has the path's steps, one a line.</summary>
    JsonStructureAt,

    /// <summary>A text as it stands between the quotes of a document, a slash escaped too.</summary>
    JsonEscaped,

    // Bytes.

    /// <summary>The bytes of a text in UTF-8.</summary>
    TextToBytes,
    BytesToText,
    HexToBytes,

    /// <summary>How many bytes there are.</summary>
    BytesLength,

    // Aggregates.
    CountRows,
    Count,

    /// <summary>Sum; null of no rows.</summary>
    Sum,

    /// <summary>The mean, in the type of the call.</summary>
    Average,
    Min,
    Max,
    MinBoolean,
    MaxBoolean,
    AnyValue,
    CountIf,
    AllTrue,
    AnyTrue,
    StandardDeviationSample,
    StandardDeviationPopulation,
    VarianceSample,
    VariancePopulation,
    CovarianceSample,
    CovariancePopulation,
    Correlation,
    RegressionSlope,
    RegressionIntercept,
    RegressionR2,
    RegressionCount,
    RegressionAverageX,
    RegressionAverageY,
    RegressionSxx,
    RegressionSxy,
    RegressionSyy,
    StringAggregate,
    ListAggregate,

    /// <summary>A list of the values, nulls passed over.</summary>
    Median,
    PercentileContinuous,
    PercentileDiscrete,
    Mode,
    ArgMax,
    ArgMin,
    FirstOfGroup,
    LastOfGroup,
    BitAndAggregate,
    BitOrAggregate,
    BitXorAggregate,
    ProductAggregate,
    ApproximateCountDistinct,

    // Window functions.
    RowNumber,
    Rank,
    DenseRank,
    PercentRank,
    CumulativeDistribution,
    Ntile,
    Lag,
    Lead,
    FirstValue,
    LastValue,
    NthValue,
}
