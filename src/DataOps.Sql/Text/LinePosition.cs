namespace DataOps.Sql.Text;

/// <summary>A place in a text as editors count it, but from zero.</summary>
/// <param name="Line">Line, from zero.</param>
/// <param name="Column">UTF-16 unit within the line, from zero.</param>
public readonly record struct LinePosition(int Line, int Column);
