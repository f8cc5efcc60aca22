using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>Tells whether the parser had to guess, so that names in what it made are no ground for further findings.</summary>
internal static class BrokenText
{
    public static bool Touches(SyntaxTree tree, TextSpan span) => tree.HasErrorAt(span);
}
