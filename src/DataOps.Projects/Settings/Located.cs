using DataOps.Sql.Text;

namespace DataOps.Projects.Settings;

/// <summary>A value together with the characters of its file that set it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands; the start of the file for a value from MSBuild.</param>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Located<T>(T Value, TextSpan Span);
