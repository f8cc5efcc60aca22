using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A column of a relation.</summary>
/// <param name="name">Its name, as declared.</param>
/// <param name="type">Its type.</param>
/// <param name="nullable">Whether it may hold null; null when that is not known.</param>
public sealed class Column(string name, SqlType type, bool? nullable)
{
    /// <summary>Its name, as declared.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public SqlType Type { get; } = type;

    /// <summary>Whether it may hold null; null when that is not known.</summary>
    public bool? Nullable { get; } = nullable;

    /// <summary>What it means, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>All values it can hold beside null; null when they are not known to be few.</summary>
    public IReadOnlyList<Facts.ConstantValue>? Values { get; init; }

    /// <summary>Whether the engine fills it in when a row leaves it out.</summary>
    public bool HasDefault { get; init; }
}
