docker run --name machine --memory 300m vm --help
