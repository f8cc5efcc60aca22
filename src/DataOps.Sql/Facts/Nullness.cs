namespace DataOps.Sql.Facts;

/// <summary>What is known of a value's being null. The larger one wins where either may come.</summary>
internal enum Nullness : byte
{
    /// <summary>Proved never null.</summary>
    Never,

    /// <summary>Nothing is proved.</summary>
    Unknown,

    /// <summary>It may be null.</summary>
    Maybe,
}

internal static class NullnessExtensions
{
    public static Nullness Or(this Nullness left, Nullness right) => left > right ? left : right;

    public static bool? ToNullable(this Nullness nullness) => nullness switch
    {
        Nullness.Never => false,
        Nullness.Maybe => true,
        _ => null,
    };

    public static Nullness FromNullable(bool? nullable) => nullable switch
    {
        false => Nullness.Never,
        true => Nullness.Maybe,
        _ => Nullness.Unknown,
    };
}
