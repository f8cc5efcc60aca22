using DataOps.Sql.Types;

namespace DataOps.Projects;

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name without its mark.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether null may be given.</param>
/// <param name="Description">What it means, or null.</param>
public sealed record QueryParameter(string Name, SqlType Type, bool Nullable, string? Description);
