namespace DataOps.Sql.Dialects;

public sealed partial class Dialect
{
    /// <summary>How it cuts text into tokens.</summary>
    internal LexicalRules Lexical { get; }

    /// <summary>What its grammar allows.</summary>
    internal SyntaxRules Syntax { get; }
}
