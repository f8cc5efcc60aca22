using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>A parameter of a built-in function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, which may be a pattern: see <see cref="TypePatterns"/>.</param>
/// <param name="IsOptional">Whether a call may leave it out.</param>
public sealed record FunctionParameter(string Name, SqlType Type, bool IsOptional = false);
