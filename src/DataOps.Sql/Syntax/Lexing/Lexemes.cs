using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Lexing;

/// <summary>What the lexer makes of a text: its tokens up to the end-of-text token, and its comments.</summary>
internal sealed class Lexemes(Token[] tokens, int count, NodeList<TextSpan> comments, bool isOpenAtEnd)
{
    /// <summary>The tokens; the array may be longer than <see cref="Count"/>.</summary>
    public Token[] Tokens { get; } = tokens;

    /// <summary>Number of tokens, the end of the text included.</summary>
    public int Count { get; } = count;

    /// <summary>Where comments stand, their marks included.</summary>
    public NodeList<TextSpan> Comments { get; } = comments;

    /// <summary>Whether a string, name or comment never closed and so took the rest of the text with it.</summary>
    public bool IsOpenAtEnd { get; } = isOpenAtEnd;
}
