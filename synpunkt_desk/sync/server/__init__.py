"""The server as SQL, one file a version, run in order by `synpunkt-desk server init|upgrade`."""
