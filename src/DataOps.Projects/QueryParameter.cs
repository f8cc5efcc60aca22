using DataOps.Sql.Types;

namespace DataOps.Projects;

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name without its mark.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether null may be given.</param>
/// <param name="Description">What it means, or null.</param>
public sealed record QueryParameter(string Name, SqlType Type, bool Nullable, string? Description)
{
    /// <summary>The value it has where none is given, as text that fits its type; null where one must be given.</summary>
    public string? Default { get; init; }

    /// <summary>The type of its members, when it stands for all that <c>in</c> looks among; else null.</summary>
    public SqlType? Element => Type.Kind == SqlTypeKind.List ? Type.Element : null;
}
