namespace DataOps.Tool.Output;

/// <summary>Whom the output is for.</summary>
internal enum OutputFormat
{
    /// <summary>People: colours and tables on a terminal, plain lines in a pipe.</summary>
    Text,

    /// <summary>Programs: one JSON object.</summary>
    Json,
}
