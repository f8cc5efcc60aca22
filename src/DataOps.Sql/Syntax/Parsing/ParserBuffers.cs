using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Parsing;

/// <summary>
/// The room that parsing needs beside its result. Whoever parses many texts passes the same to each, one after the other: they cost less,
/// and equal names of all of them are one string. Not for several threads at once.
/// </summary>
public sealed class ParserBuffers
{
    private const int FewestTokens = 64;
    private const int CharactersPerToken = 5;
    private const int MostFirstTokens = 1024;

    internal TextPool Pool { get; } = new();

    internal NodeStack Nodes { get; } = new();

    internal Token[] Tokens { get; set; } = [];

    internal TextSpan[] Comments { get; set; } = [];

    internal Identifier[]? Identifiers { get; set; }

    internal TextSpan[]? OperatorSpans { get; set; }

    /// <summary>Makes room for the first tokens of a text; a longer statement will find more.</summary>
    internal void Prepare(int length)
    {
        var tokens = Math.Min(Math.Max((length / CharactersPerToken) + 8, FewestTokens), MostFirstTokens);
        if (Tokens.Length < tokens)
        {
            Tokens = new Token[tokens];
        }

        Nodes.Clear();
        Pool.Bound();
    }
}
